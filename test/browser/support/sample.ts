interface SampleContest {
  readonly id: string;
  readonly uuid: string;
  readonly title: string;
}

/** A body with a declared and an open election, ready for every test in a browser: see prepare-sample.mjs. */
export interface Sample {
  readonly officers: Readonly<Record<'secretary' | 'returningOfficer' | 'secondPerson' | 'keyHolder', string>>;
  readonly declared: { readonly electionId: string; readonly contests: readonly SampleContest[] };
  /** Not begun: everything may still be changed. */
  readonly draft: { readonly electionId: string; readonly contests: readonly SampleContest[] };
  /** The import that brought the members in. */
  readonly importId: string;
  readonly open: {
    readonly electionId: string;
    readonly contests: readonly SampleContest[];
    /** Of every elector, in random order. */
    readonly codes: readonly string[];
    /** Of those who have not voted, at least two. */
    readonly unused: readonly string[];
  };
}

export function preparedSample(): Sample {
  const text = process.env.QUORATE_BROWSER_SAMPLE;
  if (text === undefined) throw new Error('run these tests as the jest project "browser"');
  return JSON.parse(text) as Sample; // ours
}
