import type { Sender, TestApi } from './api.js';
import { ask } from './election-set-up.js';

export const REGISTER_HEAD = 'Member number,Given name,Family name,E-mail,Date of birth,Class,Joined on';

export interface ImportShown {
  readonly id: string;
  readonly status: string;
  readonly previewDigest: string | null;
  readonly mayBeUndone: boolean;
  readonly undoneAt: string | null;
  readonly samples: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly columns: readonly { column: string; place: number }[];
  readonly counts: Record<string, number> | null;
}
const IMPORT = `id status previewDigest mayBeUndone undoneAt samples headings columns { column place }
  counts { new changed unchanged left needsAttention }`;
const outcome = (done: string): string =>
  `... on ${done} { import { ${IMPORT} } } ... on Refusal { code message fields { field code message } }`;

export interface ImportOutcome {
  readonly import: ImportShown;
  readonly fields?: readonly { field: string; code: string; message: string }[];
}

/** The calls of a secretary about imports, through the doors of the API. */
export class RegisterCalls {
  constructor(
    private readonly api: TestApi,
    private readonly secretary: Sender,
  ) {}

  /** @returns the id of the import */
  async upload(file: string | Uint8Array, query: Record<string, string> = {}): Promise<string> {
    const search = new URLSearchParams({ asOf: '2026-01-31', fileName: 'members.csv', ...query });
    const headers = { 'content-type': 'text/csv', 'x-quorate-upload': '1' };
    const init = { method: 'POST', body: Buffer.from(file), headers };
    const answer = await this.api.fetch(`/uploads/register-imports?${search.toString()}`, init, this.secretary);
    const { id } = (await answer.json()) as { id?: string };
    if (answer.status !== 201 || id === undefined) throw new Error(`the upload was answered ${answer.status}`);
    return id;
  }

  import(id: string): Promise<ImportShown> {
    return ask<ImportShown>(
      this.api,
      `query ($id: ID!) { registerImport(id: $id) { ${IMPORT} } }`,
      { id },
      this.secretary,
    );
  }

  match(id: string, columns: readonly { place: number; column: string | null }[]) {
    return ask<ImportOutcome>(
      this.api,
      `mutation ($id: ID!, $columns: [ColumnMatchInput!]!) {
        matchRegisterColumns(importId: $id, columns: $columns) { ${outcome('ColumnsMatched')} } }`,
      { id, columns },
      this.secretary,
    );
  }

  async confirm(id: string) {
    const { previewDigest } = await this.import(id);
    return ask<ImportOutcome>(
      this.api,
      `mutation ($id: ID!, $digest: String!) {
        confirmRegisterImport(importId: $id, previewDigest: $digest) { ${outcome('RegisterImportConfirmed')} } }`,
      { id, digest: previewDigest },
      this.secretary,
    );
  }

  async bringIn(file: string | Uint8Array, query: Record<string, string> = {}): Promise<string> {
    const id = await this.upload(file, query);
    const confirmed = await this.confirm(id);
    if (confirmed.code !== undefined) throw new Error(confirmed.message);
    return id;
  }

  discard(id: string) {
    return ask<ImportOutcome>(
      this.api,
      `mutation ($id: ID!) { discardRegisterImport(importId: $id) { ${outcome('RegisterImportDiscarded')} } }`,
      { id },
      this.secretary,
    );
  }

  undo(id: string, reason?: string) {
    return ask<ImportOutcome>(
      this.api,
      `mutation ($id: ID!, $reason: String) {
        undoRegisterImport(importId: $id, reason: $reason) { ${outcome('RegisterImportUndone')} } }`,
      { id, reason },
      this.secretary,
    );
  }

  async events(): Promise<readonly string[]> {
    const events = await ask<{ type: string }[]>(this.api, '{ auditTrail(limit: 500) { type } }', {}, this.secretary);
    return events.map(({ type }) => type).filter((type) => type.startsWith('Register'));
  }
}
