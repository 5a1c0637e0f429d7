import { Link } from '@tanstack/react-router';
import type { Found } from '../../api.ts';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { KINDS } from './found-order.ts';

interface Props {
  readonly id: string;
  readonly q: string;
  readonly items: readonly Found[];
  readonly active: number;
  readonly point: (option: number) => void;
  readonly close: () => void;
  /** The server has answered and knows no such name. */
  readonly nothing: boolean;
}

/** Assets, companies, deals and hospitals under their own heads; last the list of deals with the same words. */
export function SearchResults(props: Props) {
  const { id, q, items, nothing } = props;
  const text = useText();
  return (
    <>
      {nothing && (
        <div className="search-none">
          <p className="tight">{text.find.none(q)}</p>
          <p className="tight soft">{text.find.noneHint}</p>
        </div>
      )}
      <div id={id} role="listbox" aria-label={text.find.title} className="found-list" hidden={items.length === 0}>
        {KINDS.filter((kind) => items.some((item) => item.kind === kind)).map((kind) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} className="found-head" role="presentation">
              {text.find.kinds[kind]}
            </div>
            {items.map((item, option) =>
              item.kind === kind ? (
                <Option key={`${kind} ${item.id}`} {...props} to={TO[kind]} of={item.id} option={option}>
                  <FoundWords item={item} />
                </Option>
              ) : null,
            )}
          </div>
        ))}
        {items.length > 0 && (
          <Option {...props} to="/deals" option={items.length}>
            {text.find.allDeals(q)}
          </Option>
        )}
      </div>
    </>
  );
}

const TO = { asset: '/assets/$id', company: '/companies/$id', deal: '/deals/$id', hospital: '/hospitals/$id' } as const;

interface OptionProps extends Props {
  readonly to: (typeof TO)[keyof typeof TO] | '/deals';
  readonly of?: string;
  readonly option: number;
  readonly children: React.ReactNode;
}

/** A link, so that it opens in a new tab too; the focus stays in the box. */
function Option({ id, q, to, of, option, active, point, close, children }: OptionProps) {
  return (
    <Link
      to={to}
      params={{ id: of ?? '' }}
      search={of === undefined ? { q: [q] } : {}}
      id={`${id}-${option}`}
      role="option"
      aria-selected={option === active}
      tabIndex={-1}
      data-option={option}
      className={option === active ? 'found found-active' : 'found'}
      onMouseMove={() => point(option)}
      onClick={close}
    >
      {children}
    </Link>
  );
}

function FoundWords({ item }: { readonly item: Found }) {
  const text = useText();
  const { language } = useLanguage();
  const { name, nameZh, matched, how, hint } = item;
  const first = partyName(item, language);
  const other = first === name ? nameZh : name;
  return (
    <>
      <span className="found-name">
        <strong>{first}</strong> {other !== null && other !== first && <span className="soft">{other}</span>}
      </span>
      {hint !== null && <span className="soft small found-hint">{hint}</span>}
      <span className="soft small found-how">
        <span className="found-matched">{matched}</span> · {text.find.how[how]}
      </span>
    </>
  );
}
