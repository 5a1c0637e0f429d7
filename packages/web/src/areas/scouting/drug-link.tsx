import { Link } from '@tanstack/react-router';

interface Props {
  /** Null where we hold no record of it. */
  readonly asset: string | null;
  readonly name: string;
}

/** A drug by its record, or else by a search for the records of sources that name it. */
export function DrugLink({ asset, name }: Props) {
  if (asset !== null) {
    return (
      <Link to="/assets/$id" params={{ id: asset }} className="deal-link row-link">
        {name}
      </Link>
    );
  }
  return (
    <Link to="/sources/records" search={{ q: [name] }} className="deal-link row-link">
      {name}
    </Link>
  );
}
