import { useText } from '../../parts/language.tsx';

export function NoAssets() {
  const text = useText();
  return (
    <div className="nothing" role="status">
      <p>{text.assets.none}</p>
      <p className="soft">{text.assets.noneHint}</p>
    </div>
  );
}
