import { useText } from '../../parts/language.tsx';

export function NothingFound() {
  const text = useText();
  return (
    <div className="nothing" role="status">
      <p>{text.list.none}</p>
      <p className="soft">{text.list.noneHint}</p>
    </div>
  );
}
