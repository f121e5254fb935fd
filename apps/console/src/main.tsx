import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { sessionOf } from './reads.ts';
import { showTheme } from './theme.ts';
import { loadMessages, readLanguage, WordsProvider } from './words.tsx';

const client = new QueryClient({
  defaultOptions: {
    // Every answer that shows records is written down as a reading: nothing is asked for that nobody looks at.
    queries: { retry: false, staleTime: 2000, refetchOnWindowFocus: false },
  },
});

showTheme();
// Who is here is asked while the words are on their way.
if (location.pathname !== '/sign-in' && location.hash === '') void client.prefetchQuery(sessionOf);
const language = readLanguage();
loadMessages(language).then((messages) => {
  createRoot(document.getElementById('app')!).render(
    <QueryClientProvider client={client}>
      <WordsProvider first={language} messages={messages}>
        <App />
      </WordsProvider>
    </QueryClientProvider>,
  );
});
