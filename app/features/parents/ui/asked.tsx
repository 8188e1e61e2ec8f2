import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { IntentForm } from "#app/ui/form/intent-form.tsx";

type Text = { readonly id: string; readonly text: string };

/** A text as it was written, in paragraphs. */
export function Read({ text, language, direction }: { text: string; language: string; direction: "ltr" | "rtl" }) {
  return (
    <div className="g-parents-text" lang={language} dir={direction}>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Whether she wants to take part: the words first, then one press. */
export function AskedIfShe(props: {
  t: Translate<Catalogue["parents"]>;
  information: string | null;
  consent: Text | null;
  occasion: number;
  renewed: boolean;
  /** Of the texts, which can be another than the page's own. */
  language: string;
  direction: "ltr" | "rtl";
}) {
  const { t, information, consent, occasion, renewed, language, direction } = props;
  const written = { language, direction };
  return (
    <>
      {information !== null && (
        <section aria-labelledby="read">
          <h2 id="read">{t("read.title")}</h2>
          <Read text={information} {...written} />
        </section>
      )}
      <section aria-labelledby="consent">
        <h2 id="consent">{t("consent.title")}</h2>
        {renewed && <Callout tone="info">{t("consent.renew")}</Callout>}
        {consent === null ? (
          <p>{t("consent.none")}</p>
        ) : (
          <>
            <Read text={consent.text} {...written} />
            <IntentForm intent="consent" about={{ textId: consent.id, occasion: String(occasion) }}>
              <SubmitButton>{t("consent.do")}</SubmitButton>
            </IntentForm>
          </>
        )}
      </section>
    </>
  );
}
