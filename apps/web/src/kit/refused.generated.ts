// Written by npm run build:operations from refused.graphql; changes go there.

export type RefusedFragment = {
  readonly code: string;
  readonly message: string;
  readonly fields: ReadonlyArray<{ readonly field: string; readonly message: string }>;
};
