import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";

const here = "/account/second-factor";

/** Who she is must be shown just now: by the factor that she has, or, before she has one, by signing in. */
export function ShowFirst({ holds }: { holds: boolean }) {
  const t = useT("second-factor");
  const to = holds ? `/vault/open?to=${here}&again=1` : `/sign-in?to=${here}`;
  return (
    <div className="mt-4">
      <Callout>
        <p>{t(holds ? "show.text" : "fresh.text")}</p>
        <p className="mt-2">
          <a href={to}>{t(holds ? "show.link" : "fresh.link")}</a>
        </p>
      </Callout>
    </div>
  );
}
