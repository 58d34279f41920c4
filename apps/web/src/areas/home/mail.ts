import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ServerTrouble, Unreachable } from '../../kit/client.js';

export interface MailHead {
  readonly id: string;
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  /** When it was written, an ISO instant. */
  readonly at: string;
  /** Of a voting message. */
  readonly electionId?: string;
}
export type MailMessage = MailHead & { readonly text: string };

async function fetchMail<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path, { headers: { accept: 'application/json' } }).catch((error: unknown) => {
    throw new Unreachable(String(error));
  });
  if (!response.ok) throw new ServerTrouble(String(response.status), response.statusText);
  return (await response.json()) as Answer; // the shape that the server promises
}

export const useMailList = (to: string, search: string): UseQueryResult<{ readonly messages: readonly MailHead[] }> =>
  useQuery({
    queryKey: ['captured-mail', to, search],
    queryFn: () =>
      fetchMail(`/captured-mail?${new URLSearchParams({ ...(to && { to }), ...(search && { search }) }).toString()}`),
    refetchInterval: 3_000,
  });

export const useMailMessage = (id: string): UseQueryResult<MailMessage> =>
  useQuery({ queryKey: ['captured-mail', id], queryFn: () => fetchMail(`/captured-mail/${encodeURIComponent(id)}`) });

export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'link'; readonly href: string };

const LINK = /https?:\/\/[^\s<>"]+/g;

/** The text with its links; those to this very installation stay in this tab. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(LINK)) {
    pieces.push({ kind: 'text', text: text.slice(from, index) }, { kind: 'link', href });
    from = index + href.length;
  }
  return [...pieces, { kind: 'text', text: text.slice(from) }];
}
