/** Where things stand in a bundle. */
export const PATHS = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  guide: 'GUIDE.txt',
  definition: 'definition.json',
  constitution: 'constitution.json',
  declaration: 'declaration.json',
  approval: 'approval.json',
  audit: 'audit.json',
  codes: 'codes.json',
  trust: 'trust-statement.json',
  record: (uuid: string): string => `contests/${uuid}/${uuid}.bel`,
  batches: (uuid: string): string => `contests/${uuid}/batches.json`,
  count: (uuid: string): string => `contests/${uuid}/count.json`,
  rollLog: (uuid: string): string => `contests/${uuid}/roll-log.txt`,
  challenged: (uuid: string): string => `contests/${uuid}/challenged.txt`,
  commitments: (uuid: string): string => `contests/${uuid}/commitments.json`,
} as const;
