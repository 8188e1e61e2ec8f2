import { use } from "react";
import { useLocation } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { OpenFrame } from "#app/ui/open-frame.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { DemoContext } from "./demo.ts";
import { DemoBanner, LanguageChoice } from "./shared.tsx";

const kinds: Readonly<Record<number, "missing" | "forbidden" | "unavailable" | "tooMany" | "signedOut">> = {
  401: "signedOut",
  403: "forbidden",
  404: "missing",
  429: "tooMany",
  503: "unavailable",
};

/** What a form held that could not be taken. */
export type Typed = Readonly<Record<string, string>>;

/**
 * One plain page for every no and every bug: what happened, what is safe, what to do. It knows nothing of who asks,
 * so that what one may not see looks like what does not exist. Plain links: whatever broke, a fresh page is best.
 */
export function ErrorPage({ status, typed }: { status: number; typed?: Typed | undefined }) {
  const t = useT("shell");
  const { pathname, search } = useLocation();
  const kind = kinds[status] ?? "broken";
  const again = kind === "broken" || kind === "unavailable" || kind === "tooMany";
  return (
    <OpenFrame
      skipLabel={t("skip")}
      product={t("product")}
      home={{ to: "/", label: t("home.label") }}
      claim={t("open.claim")}
      language={<LanguageChoice back={pathname + search} />}
      banner={use(DemoContext) ? { label: t("demo.label"), content: <DemoBanner /> } : undefined}
      footer={t("footer.about")}
    >
      <title>{`${t(`error.${kind}.title`)} – ${t("product")}`}</title>
      <PageHeader title={t(`error.${kind}.title`)} lead={t(`error.${kind}.text`)} />
      {typed && <SendAgain typed={typed} to={pathname + search} />}
      <p className="mt-8 flex flex-wrap gap-3">
        {again && !typed && (
          <a className="g-btn g-btn-primary" href={pathname + search}>
            {t("error.again")}
          </a>
        )}
        {kind === "signedOut" && (
          <a className="g-btn g-btn-primary" href="/sign-in" target="_blank" rel="noopener">
            {t("idle.signIn")}
          </a>
        )}
        <a className={`g-btn ${again || kind === "signedOut" ? "g-btn-secondary" : "g-btn-primary"}`} href="/start">
          {t("error.home")}
        </a>
      </p>
    </OpenFrame>
  );
}

/** A form that was sent without our script, as it was: nothing of it is lost, and one press sends it again. */
function SendAgain({ typed, to }: { typed: Typed; to: string }) {
  const t = useT("shell");
  return (
    <form method="post" action={to} className="mt-8">
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="g-btn g-btn-primary" type="submit">
        {t("error.again")}
      </button>
    </form>
  );
}
