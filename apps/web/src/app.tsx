import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ServerTrouble } from './kit/client.js';
import { BodyNameProvider } from './kit/mastheads.js';
import { Screens } from './router.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server has refused once it refuses again; only a lost connection is worth another try.
      retry: (failures, error) => !(error instanceof ServerTrouble) && failures < 2,
      staleTime: 5_000,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BodyNameProvider>
        <Screens />
      </BodyNameProvider>
    </QueryClientProvider>
  );
}
