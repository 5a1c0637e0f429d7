import type { AmountKind } from './amounts.ts';
import type { Deal } from './deal.ts';
import { flatExcludes } from './flat-excludes.ts';
import { grantedWords, grantsToLicensee } from './granted.ts';
import type { Standing } from './standing.ts';

/**
 * The flat record that scripts rely on: one licensor (the signing party), one licensee, one territory, amounts in millions.
 * It keeps its keys for ever; what it cannot hold stands in the full record beside it.
 */
export function flatView(deal: Deal, standing: Standing): Record<string, unknown> {
  const [signer] = deal.licensors.filter((party) => party.signs).concat(deal.licensors);
  const [licensee] = deal.licensees;
  return {
    id: deal.id,
    announced: deal.dates.announced,
    type: deal.type,
    licensor: signer && {
      name: signer.name,
      name_zh: signer.nameZh,
      legal: signer.legal,
      ticker: signer.ticker,
      hq: signer.hq,
    },
    licensee: licensee && {
      name: licensee.name,
      name_zh: licensee.nameZh,
      ticker: licensee.ticker,
      hq: licensee.hq,
      newco: licensee.newco,
      backers: licensee.backers.map((backer) => backer.name),
    },
    assets: deal.assets.map(flatAsset),
    territory: flatTerritory(deal),
    terms: flatTerms(deal),
    status: standing.value,
    statusNote: statusNote(deal, standing),
    sources: deal.sources.map(({ url, title, published, supports }) => ({ url, title, published, supports })),
    confidence: deal.confidence,
    note: deal.note,
  };
}

function flatAsset(asset: Deal['assets'][number]): Record<string, unknown> {
  const { name, codes, modality, targets, indications, area, stage } = asset;
  return { name, codes, modality, targets, indications, area, stage: stage.highest, stageRegion: stageRegion(stage) };
}

/** Where the highest stage was reached: China where its stage is that one, and what the sources name; a missing region stays unknown. */
function stageRegion({ china, highest, regions }: Deal['assets'][number]['stage']): string | null {
  const inChina = china !== null && china === highest ? ['CN'] : [];
  return distinct([...inChina, ...regions]).join(',') || null;
}

function flatTerritory(deal: Deal): Record<string, unknown> {
  return {
    text: grantedWords(deal),
    grants: distinct(grantsToLicensee(deal).flatMap(({ grant }) => grant.territory.in)),
    excludes: distinct(flatExcludes(deal)),
    retained: distinct(deal.retained.flatMap((kept) => kept.territory.in)),
  };
}

/** Every amount is in the currency of the cash or the total; an amount in another currency is left to the full record. */
function flatTerms(deal: Deal): Record<string, unknown> {
  const currency =
    (deal.amounts.cashAtSigning ?? deal.amounts.total ?? Object.values(deal.amounts)[0])?.currency ?? 'USD';
  const value = (kind: AmountKind) => {
    const amount = deal.amounts[kind];
    return amount && amount.currency === currency ? amount.value : null;
  };
  const undivided = value('upfrontAndNearTerm');
  return {
    currency,
    upfront: value('cashAtSigning'),
    upfrontText: upfrontText(deal),
    nearTerm: value('nearTerm') ?? undivided,
    nearTermIncludesUpfront: value('nearTerm') === null && undivided === null ? null : undivided !== null,
    equityInvestment: value('sharesBought'),
    milestones: value('milestones'),
    developmentRegulatory: value('developmentRegulatory'),
    commercial: value('commercial'),
    total: value('total'),
    royaltyText: deal.royalties.map((royalty) => royalty.text).join('; ') || null,
    royaltyLow: deal.royalties[0]?.low ?? null,
    royaltyHigh: deal.royalties[0]?.high ?? null,
    licensorEquityPct: deal.amounts.equityReceived?.percent ?? null,
    optionFee: value('optionFee') ?? value('optionExercise'),
  };
}

/** What is said of the money at signing, whichever of its three forms it takes. */
function upfrontText({ amounts }: Deal): string | null {
  const { cashAtSigning, upfrontCashAndEquity, upfrontAndNearTerm } = amounts;
  return cashAtSigning?.note ?? upfrontCashAndEquity?.note ?? upfrontAndNearTerm?.note ?? null;
}

function statusNote(deal: Deal, standing: Standing): string | null {
  return standing.because.map((index) => deal.events[index]?.text).join(' ') || null;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
