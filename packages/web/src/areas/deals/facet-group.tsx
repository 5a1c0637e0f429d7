import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../parts/language.tsx';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface Props {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly toggle: (value: string) => void;
  readonly startOpen: boolean;
}

const FEW = 7;
const MANY = 20;

/** One filter: its values with how many deals each would leave. */
export function FacetGroup({ name, values, chosen, toggle, startOpen }: Props) {
  const text = useText();
  const [all, setAll] = useState(false);
  const [part, setPart] = useState('');
  const known = [...values, ...chosenWithoutCount(values, chosen)];
  const found = part === '' ? known : known.filter((one) => one.label.toLowerCase().includes(part.toLowerCase()));
  const shown = all || part !== '' ? found.slice(0, 200) : firstFew(found, chosen);
  return (
    <details className="facet" open={startOpen || chosen.length > 0}>
      <summary>
        {name}
        {chosen.length > 0 && <span className="count-mark">{chosen.length}</span>}
      </summary>
      {known.length > MANY && (
        <TextInput
          size="xs"
          aria-label={text.list.findIn(name)}
          placeholder={text.list.findIn(name)}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      <ul>
        {shown.map((one) => (
          <FacetRow key={one.value} one={one} on={chosen.includes(one.value)} toggle={toggle} />
        ))}
      </ul>
      {part === '' && found.length > FEW && (
        <button type="button" className="link-button" onClick={() => setAll(!all)}>
          {all ? text.common.less : text.common.more(found.length - shown.length)}
        </button>
      )}
    </details>
  );
}

function FacetRow({ one, on, toggle }: { one: FacetValue; on: boolean; toggle: (value: string) => void }) {
  return (
    <li>
      <label className="facet-row">
        <input type="checkbox" checked={on} onChange={() => toggle(one.value)} />
        <span className="facet-label" title={one.label}>
          {one.label}
        </span>
        <span className="facet-count">{one.count}</span>
      </label>
    </li>
  );
}

/** A chosen value stays visible even when it leaves nothing. */
function chosenWithoutCount(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  return chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value) => ({ value, label: value, count: 0 }));
}

function firstFew(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  return values.filter((one, index) => index < FEW || chosen.includes(one.value));
}
