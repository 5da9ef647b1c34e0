import { factCatalogue } from '../../domain/facts/catalogue.ts';

/** What each of the six disciplines is called. */
export const disciplineWords = factCatalogue['matter.disciplines'].values;
