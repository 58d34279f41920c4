/** What a member file may hold. A longer cell is a fault of its row; a larger file is refused as a whole (FILE-03). */
export const LARGEST_REGISTER_FILE = 200_000_000;
export const MOST_REGISTER_ROWS = 1_000_000;
export const MOST_REGISTER_COLUMNS = 100;
/** Characters of one row; more means that a quotation mark was not closed. */
export const LONGEST_REGISTER_ROW = 20_000;
export const LONGEST_MEMBER_NO = 40;
export const LONGEST_MEMBER_NAME = 100;
/** Nobody is older than this at the day the file describes. */
export const OLDEST_MEMBER = 120;
/** Characters of a faulty cell that are repeated in its fault. */
export const LONGEST_CELL_SHOWN = 80;
