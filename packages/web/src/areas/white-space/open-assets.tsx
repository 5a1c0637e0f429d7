import { countryName } from '@beringia/domain/territory/countries';
import type { OpenAsset } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { OpenAssetRow } from './open-asset-row.tsx';

interface Props {
  readonly rows: readonly OpenAsset[];
  readonly country: string;
}

/** One asset a row; the reasons stand under it when asked for. */
export function OpenAssets({ rows, country }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.whiteSpace;
  if (rows.length === 0) {
    return (
      <div className="nothing">
        <p className="tight">{words.none}</p>
        <p className="tight soft">{words.noneHint}</p>
      </div>
    );
  }
  const heads = [words.asset, words.originator, words.what, words.stages, words.state, words.sure, words.since];
  return (
    <div className="panel">
      <table className="plain-table stack-table open-assets">
        <caption className="visually-hidden">{words.total(rows.length, countryName(country, language))}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">{words.checked}</th>
            <th scope="col" className="number">
              {words.deals}
            </th>
            <th scope="col" className="no-print">
              {words.because}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OpenAssetRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
