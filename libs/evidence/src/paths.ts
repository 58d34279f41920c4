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
  record: (uuid: string): string => `contests/${uuid}/${uuid}.bel`,
  batches: (uuid: string): string => `contests/${uuid}/batches.json`,
  count: (uuid: string): string => `contests/${uuid}/count.json`,
} as const;
