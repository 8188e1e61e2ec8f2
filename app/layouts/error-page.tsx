import { useLocation } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { OpenFrame } from "#app/ui/open-frame.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { LanguageChoice } from "./shared.tsx";

const kinds: Readonly<Record<number, "missing" | "forbidden" | "unavailable" | "tooMany" | "signedOut">> = {
  401: "signedOut",
  403: "forbidden",
  404: "missing",
  429: "tooMany",
  503: "unavailable",
};

/**
 * One plain page for every no and every bug: what happened, what is safe, what to do. It knows nothing of who asks,
 * so that what one may not see looks like what does not exist. Plain links: whatever broke, a fresh page is best.
 */
export function ErrorPage({ status }: { status: number }) {
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
      footer={t("footer.about")}
    >
      <title>{`${t(`error.${kind}.title`)} – ${t("product")}`}</title>
      <PageHeader title={t(`error.${kind}.title`)} lead={t(`error.${kind}.text`)} />
      <p className="mt-8 flex flex-wrap gap-3">
        {again && (
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
