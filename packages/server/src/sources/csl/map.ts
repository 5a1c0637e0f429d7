import type { ListedAddress, ListedName } from '@beringia/domain/parties/listed-name';
import { type CslRecord, cslDay } from './parse.ts';

/** The listed name that a row gives. Its id may be shared by several rows; `withUniqueIds` tells them apart. */
export function listedNameOf(record: CslRecord): ListedName {
  const listCode = codeOf(record.source);
  return {
    id: `${listCode ?? record.source}/${record.entityNumber ?? record.name.toLowerCase()}`,
    list: record.source,
    listCode,
    kind: record.type,
    name: record.name,
    altNames: record.altNames,
    addresses: record.addresses.map(addressOf),
    programs: record.programs,
    federalRegisterNotice: record.federalRegisterNotice,
    startDate: cslDay(record.startDate),
    endDate: cslDay(record.endDate),
    licenseRequirement: record.licenseRequirement,
    licensePolicy: record.licensePolicy,
    ids: record.ids,
    remarks: record.remarks,
    sourceUrl: record.sourceListUrl,
  };
}

/** `Entity List (EL) - Bureau of Industry and Security` has the code EL. */
function codeOf(list: string): string | null {
  return /\(([A-Z][A-Z-]{1,7})\)/u.exec(list)?.[1] ?? null;
}

function addressOf(text: string): ListedAddress {
  return { text, country: /(?:^|, )([A-Z]{2})$/u.exec(text)?.[1] ?? null };
}
