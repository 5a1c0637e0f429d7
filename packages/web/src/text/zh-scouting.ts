import { enScoutTexts } from './en-scouting.ts';
export const zhScoutTexts: typeof enScoutTexts = enScoutTexts;
