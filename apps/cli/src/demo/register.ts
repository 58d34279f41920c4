import type { ApiClient } from './api-client.js';

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly left: number;
  readonly needsAttention: number;
}

/** A row that was not taken, with what to do about it. */
export interface FaultyRow {
  readonly line: number | null;
  readonly faults: readonly {
    readonly message: string;
    readonly heading: string | null;
    readonly cell: string | null;
  }[];
}

export interface PreviewedImport {
  readonly id: string;
  readonly previewDigest: string;
  readonly counts: ImportCounts;
}

export const adoptConstitution = (secretary: ApiClient, document: string): Promise<unknown> =>
  secretary.ask(ADOPT, { document });

/** Sends a member file in; what it would change can then be looked at. */
export async function uploadRegister(
  secretary: ApiClient,
  csv: Uint8Array<ArrayBuffer>,
  asOf: string,
): Promise<PreviewedImport> {
  const query = new URLSearchParams({ asOf, fileName: 'sample-members.csv' });
  const response = await secretary.fetch(`/uploads/register-imports?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-quorate-upload': '1' },
    body: csv,
  });
  if (response.status !== 201) throw new Error(`the member file was not taken: ${await response.text()}`);
  return (await response.json()) as PreviewedImport; // the shape of the upload's answer
}

export async function faultyRows(secretary: ApiClient, importId: string): Promise<readonly FaultyRow[]> {
  const { rows } = await secretary.ask<{ rows: FaultyRow[] }>(FAULTY, { importId });
  return rows;
}

export const confirmRegister = (secretary: ApiClient, { id, previewDigest }: PreviewedImport): Promise<unknown> =>
  secretary.ask(CONFIRM, { importId: id, previewDigest });

const REFUSAL = '__typename ... on Refusal { code message }';
const ADOPT = `mutation ($document: String!) { adoptConstitution(document: $document) { ${REFUSAL} } }`;
const CONFIRM = `mutation ($importId: ID!, $previewDigest: String!) {
  confirmRegisterImport(importId: $importId, previewDigest: $previewDigest) { ${REFUSAL} }
}`;
const FAULTY = `query ($importId: ID!) {
  registerImportRows(importId: $importId, verdict: NEEDS_ATTENTION, first: 50) {
    rows { line faults { message heading cell } }
  }
}`;
