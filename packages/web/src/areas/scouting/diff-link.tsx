import { Link } from '@tanstack/react-router';

interface Props {
  readonly mandate: string;
  readonly run: string;
  readonly id: string;
  readonly name: string;
  /** Why it is no longer in the long list; empty for what still is. */
  readonly left: readonly string[];
}

/** A drug of a comparison: to its page, or to its line among what was left out, or to nowhere when no record names it any more. */
export function DiffLink({ mandate, run, id, name, left }: Props) {
  if (left.includes('no stored record names it any more')) return <strong>{name}</strong>;
  if (left.includes('left out now')) {
    return (
      <Link to="/scout/$mandate/runs/$run" params={{ mandate, run }} search={{ group: ['left-out'], q: [name] }}>
        {name}
      </Link>
    );
  }
  return (
    <Link to="/scout/$mandate/runs/$run/$" params={{ mandate, run, _splat: id }}>
      {name}
    </Link>
  );
}
