import { useEffect } from 'react';

/** The page's name in the browser's tab and history: what it is, then whose. */
export function usePageTitle(title: string | undefined, body?: string): void {
  useEffect(() => {
    document.title = [title, body, 'Quorate'].filter(Boolean).join(' – ');
  }, [title, body]);
}
