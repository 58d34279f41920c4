import { encode } from 'uqr';
import { saveFile } from './save-file.js';

export interface ReceiptImage {
  readonly title: string;
  readonly words: readonly string[];
  /** Where the words are looked up; the QR code holds it. */
  readonly address: string;
  readonly note: string;
  /** Of the file. */
  readonly name: string;
}

const WIDTH = 800;
const MARGIN = 48;
const QR = 320;
const LINE = 56;

/** Draws the words and the QR code and hands them over as a picture; nothing leaves the device. */
export async function saveReceipt({ title, words, address, note, name }: ReceiptImage): Promise<void> {
  const canvas = document.createElement('canvas');
  const lines = Math.ceil(words.length / 2);
  canvas.width = WIDTH;
  canvas.height = MARGIN * 3 + 120 + lines * LINE + QR;
  const paint = canvas.getContext('2d');
  if (!paint) return;
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#111d2b';
  paint.font = '700 34px "Public Sans", sans-serif';
  paint.fillText(title, MARGIN, MARGIN + 34, WIDTH - 2 * MARGIN);
  paint.font = '700 36px "Public Sans", sans-serif';
  words.forEach((word, i) => {
    const [column, line] = [i % 2, Math.floor(i / 2)];
    paint.fillText(`${i + 1}  ${word}`, MARGIN + column * 360, MARGIN + 110 + line * LINE);
  });
  const top = MARGIN + 110 + lines * LINE;
  drawQr(paint, address, MARGIN, top);
  paint.font = '400 22px "Public Sans", sans-serif';
  paint.fillText(note, MARGIN, top + QR + 36, WIDTH - 2 * MARGIN);
  paint.fillText(new URL('/box', address).href, MARGIN, top + QR + 68, WIDTH - 2 * MARGIN);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture) saveFile(picture, name);
}

function drawQr(paint: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  const { data, size } = encode(text, { border: 2, ecc: 'M' });
  const side = Math.floor(QR / size);
  data.forEach((row, line) =>
    row.forEach((isDark, column) => {
      if (isDark) paint.fillRect(x + column * side, y + line * side, side, side);
    }),
  );
}
