import { Link } from '@tanstack/react-router';
import { useText } from '../parts/language.tsx';

export function NotFound() {
  const text = useText();
  return (
    <div className="page">
      <h1>{text.shell.notFound}</h1>
      <Link to="/">{text.shell.backHome}</Link>
    </div>
  );
}
