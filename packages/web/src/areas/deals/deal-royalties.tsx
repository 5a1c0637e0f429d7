import type { ShownDeal } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { Evident } from './evident.tsx';

/** Running shares in the source's words; percentages only where they were printed. */
export function DealRoyalties({ royalties }: { readonly royalties: ShownDeal['deal']['royalties'] }) {
  const text = useText();
  return (
    <>
      <h3>{text.deal.royalties}</h3>
      {royalties.length === 0 ? (
        <Evident field="royalties.0.text" name={text.deal.royalty}>
          <Dash />
        </Evident>
      ) : (
        <ul className="plain">
          {royalties.map((royalty, index) => (
            <li key={royalty.text}>
              <Evident field={`royalties.${index}.text`} name={text.deal.royalty}>
                {royalty.text}
              </Evident>{' '}
              <span className="soft">{remarks(royalty, text)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function remarks(royalty: ShownDeal['deal']['royalties'][number], text: ReturnType<typeof useText>): string {
  const range = [royalty.low, royalty.high].filter((bound) => bound !== null);
  return [
    range.length > 0 ? `${[...new Set(range)].join('–')}% ${text.labels.royaltyBasis[royalty.basis]}` : null,
    royalty.payer === 'licensor' ? text.deal.licensorPays : null,
    royalty.territory,
    royalty.note,
  ]
    .filter((word) => word !== null)
    .join(' · ');
}
