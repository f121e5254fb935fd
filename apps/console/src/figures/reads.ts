import type { CountedFigure, FigureCatalogue, FigureWish } from '@sanad/wire/figure';
import type { QuestionFile, QuestionRow } from '@sanad/wire/question';
import type { ReleaseRow } from '@sanad/wire/release';
import { read } from '../api.ts';

export const catalogue = {
  queryKey: ['figure-catalogue'],
  queryFn: async () => (await read<FigureCatalogue>('/v1/figures/catalogue')).body,
  staleTime: 600_000,
};

export function countOf(wish: FigureWish) {
  const query = new URLSearchParams(wish).toString();
  return {
    queryKey: ['figure-count', query],
    queryFn: async () => (await read<CountedFigure>(`/v1/figures/count?${query}`)).body,
  };
}

export const questionList = {
  queryKey: ['questions'],
  queryFn: async () => (await read<{ items: QuestionRow[] }>('/v1/questions')).body.items,
};

export function questionOf(id: string) {
  return {
    queryKey: ['question', id],
    queryFn: async () => (await read<QuestionFile>(`/v1/questions/${id}`)).body,
  };
}

export const releaseList = {
  queryKey: ['releases'],
  queryFn: async () => (await read<{ items: ReleaseRow[]; names: Record<string, string> }>('/v1/releases')).body,
};
