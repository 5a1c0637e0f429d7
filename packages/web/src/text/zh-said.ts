import { fillPhrase } from './phrases.ts';
import { zhAssetPhrases, zhAssetSentences } from './zh-assets-said.ts';
import { zhCaptureProblemPhrases, zhCaptureProblems } from './zh-capture-problems.ts';
import { zhCapturePhrases, zhCaptureSentences } from './zh-capture-said.ts';
import { zhCheckPhrases, zhCheckReasons } from './zh-check-said.ts';
import { zhClassReasons } from './zh-classes-said.ts';
import { zhComparePhrases, zhCompareSaid } from './zh-compare-said.ts';
import { zhFetchPhrases } from './zh-fetch-said.ts';
import { zhFindPhrases } from './zh-find-said.ts';
import { zhMarketRules } from './zh-market.ts';
import { zhProblemPhrases } from './zh-problems.ts';
import { zhPublished } from './zh-published.ts';
import { zhReadingPhrases, zhReadingSentences } from './zh-reading-said.ts';
import { zhScoutingPhrases } from './zh-scouting-said.ts';
import { zhScoutingSentences } from './zh-scouting-sentences.ts';
import { zhSourcePhrases, zhSourceSentences } from './zh-sources-said.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  ...zhMarketRules,
  ...zhCompareSaid,
  ...zhCheckReasons,
  ...zhAssetSentences,
  ...zhClassReasons,
  ...zhPublished,
  ...zhSourceSentences,
  ...zhReadingSentences,
  ...zhCaptureSentences,
  ...zhCaptureProblems,
  ...zhScoutingSentences,
};
const PHRASES = [
  ...zhComparePhrases,
  ...zhCheckPhrases,
  ...zhFindPhrases,
  ...zhProblemPhrases,
  ...zhAssetPhrases,
  ...zhSourcePhrases,
  ...zhCapturePhrases,
  ...zhCaptureProblemPhrases,
  ...zhFetchPhrases,
  ...zhReadingPhrases,
  ...zhScoutingPhrases,
];

/** Sentences of the server's in Chinese; null for what a source or an editor wrote, which stays in its own language. */
export function saidInChinese(words: string): string | null {
  return SENTENCES[words] ?? fillPhrase(words, PHRASES);
}
