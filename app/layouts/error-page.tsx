import { useT } from "#app/i18n/use-t.tsx";

const kinds: Readonly<Record<number, "missing" | "forbidden" | "unavailable" | "tooMany">> = {
  403: "forbidden",
  404: "missing",
  429: "tooMany",
  503: "unavailable",
};

/** One plain page for every no and every bug: what happened, what is safe, what to do. */
export function ErrorPage({ status }: { status: number }) {
  const t = useT("shell");
  const kind = kinds[status] ?? "broken";
  return (
    <main id="main" className="mx-auto max-w-xl px-5 py-16">
      <title>{`${t(`error.${kind}.title`)} – ${t("product")}`}</title>
      <h1 className="text-2xl font-semibold">{t(`error.${kind}.title`)}</h1>
      <p className="mt-4">{t(`error.${kind}.text`)}</p>
      <p className="mt-6">
        <a href="/">{t("error.home")}</a>
      </p>
    </main>
  );
}
