import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import type { LabelledText } from "./texts.tsx";
import { type Refused, Wiping } from "./wiping.tsx";

/** *Ta bort uppgift*: something by which somebody can be recognised is wiped for good. The same page for every kind of thing. */
export function RedactPage(props: {
  kind: "cycle" | "idea" | "note" | "measure" | "programmes-measure" | "aim";
  /** The thing, by name and address. */
  name: string;
  address: string;
  texts: readonly LabelledText[];
  formKey: string;
  refusal: Refused | undefined;
  /** In how many places something was just wiped. */
  removed: number;
  /** What else may hold the same words. */
  children?: ReactNode;
}) {
  const { kind, name, address, texts, formKey, refusal, removed, children } = props;
  const t = useT("redaction");
  const shell = useT("shell");
  const visit = useLocation().key;
  return (
    <Page narrow>
      <title>{`${t("title")} – ${name} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={address}>{name}</BackLink>} title={t("title")} lead={t(`lead.${kind}`)} />
      {removed > 0 && !refusal && (
        <Callout tone="success" title={t("done")} live>
          <p>{t("done.text", { n: removed })}</p>
        </Callout>
      )}
      {children}
      {/* Anew after each wiping: what was written in the form is not to stay on the screen. */}
      <Wiping key={visit} texts={texts} formKey={formKey} refusal={refusal} />
    </Page>
  );
}
