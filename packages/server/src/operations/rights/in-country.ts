import type { RightsAnswer } from '@beringia/domain/rights/answer';

/** The answer cut down to one country; whole when no country was asked about. */
export function inCountry(answer: RightsAnswer, country: string | null): RightsAnswer {
  if (country === null) return answer;
  const only = (countries: readonly string[]) => countries.filter((code) => code === country);
  const parts = <T extends { readonly countries: readonly string[] }>(all: readonly T[]): T[] =>
    all.map((part) => ({ ...part, countries: only(part.countries) })).filter((part) => part.countries.length > 0);
  return {
    ...answer,
    holders: parts(answer.holders),
    noGrantFound: {
      ...answer.noGrantFound,
      countries: only(answer.noGrantFound.countries),
      parts: parts(answer.noGrantFound.parts),
    },
    unknown: only(answer.unknown),
    unknownParts: parts(answer.unknownParts),
    conflicts: parts(answer.conflicts),
  };
}
