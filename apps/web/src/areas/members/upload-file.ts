import { ServerTrouble, Unreachable } from '../../kit/client.js';
import { currentLanguage } from '../../kit/words.js';

export interface UploadWanted {
  readonly file: File;
  /** The day that the file describes, YYYY-MM-DD. */
  readonly asOf: string;
  readonly covers: 'everyone' | 'some';
}

/** The file was not taken: the server's words, one for each fault. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(
    message: string,
    readonly faults: readonly string[],
  ) {
    super(message);
  }
}

interface Answered {
  readonly id?: string;
  readonly code?: string;
  readonly message?: string;
  readonly faults?: readonly { readonly message: string }[];
}

/**
 * Sends a member file and waits until it is compared with the register.
 * @param onProgress with bytes sent and bytes in all
 * @returns the id of the import
 * @throws FileRefused, Unreachable, ServerTrouble
 */
export function uploadFile(
  { file, asOf, covers }: UploadWanted,
  onProgress: (sent: number, total: number) => void,
): Promise<string> {
  const query = new URLSearchParams({ asOf, covers, fileName: file.name }).toString();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell how much of a body is sent
    request.open('POST', `/uploads/register-imports?${query}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('x-quorate-upload', '1');
    request.setRequestHeader('accept-language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onerror = () => reject(new Unreachable('the file could not be sent'));
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 201 && answer.id !== undefined) resolve(answer.id);
      else if (request.status === 422 || request.status === 413)
        reject(
          new FileRefused(
            answer.message ?? '',
            (answer.faults ?? []).map(({ message }) => message),
          ),
        );
      else reject(new ServerTrouble(answer.code ?? String(request.status), answer.message ?? ''));
    };
    request.send(file);
  });
}

function readAnswer(text: string): Answered {
  try {
    return JSON.parse(text) as Answered; // the shape that the server promises
  } catch {
    return {};
  }
}
