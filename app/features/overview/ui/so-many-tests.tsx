import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";

/**
 * A number of tests, leading to the list of them. Where the list has fewer, since she who reads may not read them all, it
 * is told how many those are, and that leads there.
 */
export function SoManyTests(props: { said: string; all: number; read: number; to: string }) {
  const t = useT("overview");
  const { said, all, read, to } = props;
  if (read === all) return <Link to={to}>{said}</Link>;
  return (
    <>
      {said}
      <small className="mt-1.5 block font-normal">
        {read === 0 ? (
          <span className="g-muted">{t("tests.read.none")}</span>
        ) : (
          <Link to={to}>{t("tests.read", { count: read })}</Link>
        )}
      </small>
    </>
  );
}
