export interface Head {
  readonly name: string;
  /** Figures stand to the right. */
  readonly number?: boolean;
  /** Read out and not shown, where the cells speak for themselves. */
  readonly hidden?: boolean;
}

/** The head of a plain table: one row of column names. */
export function HeadRow({ heads }: { readonly heads: readonly (string | Head)[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => {
          const { name, number, hidden } = typeof head === 'string' ? ({ name: head } as Head) : head;
          return (
            <th scope="col" key={name} className={number ? 'number' : undefined}>
              {hidden ? <span className="visually-hidden">{name}</span> : name}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
