import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { WordsProvider } from './words.tsx';

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 2000, refetchOnWindowFocus: true } },
});

createRoot(document.getElementById('app')!).render(
  <QueryClientProvider client={client}>
    <WordsProvider>
      <App />
    </WordsProvider>
  </QueryClientProvider>,
);
