/** Why a member file cannot be read at all. */
export type FileFaultCode =
  | 'EMPTY_FILE'
  | 'A_WORKBOOK'
  | 'NOT_UTF8'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'NO_SUCH_HEADING'
  | 'HEADING_TWICE'
  | 'COLUMN_NOT_FOUND'
  | 'QUOTE_NOT_CLOSED'
  | 'ROW_TOO_LONG'
  | 'UPLOAD_BROKEN_OFF'
  | 'REGISTER_CHANGED';

export interface FileFault {
  readonly code: FileFaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const fileFault = (code: FileFaultCode, facts: FileFault['facts'] = {}): FileFault => ({ code, facts });
