import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Card } from "#app/ui/card.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Preview } from "../../mail/preview.server.ts";
import type { MessagesPage } from "../../queries/messages.server.ts";
import { messageMax } from "../../rules/messages.ts";
import { useToWords } from "./to-words.ts";

/** Writes a message and shows it as it will be read; it is sent from there, and nowhere else. */
export function MessageForm(props: {
  page: MessagesPage;
  formKey: string;
  preview: Preview | undefined;
  refusal: RefusedForm | undefined;
}) {
  const { page, formKey, preview, refusal } = props;
  const t = useT("registration-messages");
  const to = useToWords();
  const written = useIntent(refusal, { intent: "preview" }, "registration-messages");
  // Of what was refused when it was sent, the words are here to be changed.
  const sent = useIntent(refusal, { intent: "send" }, "registration-messages");
  const somebody = page.audiences.find(({ n }) => n > 0);
  if (!somebody) return <p>{t("nobody")}</p>;
  const typed = (name: "to" | "text") =>
    sent.refused ? sent.typed(name) : written.typed(name, preview?.[name] ?? (name === "to" ? somebody.value : ""));
  const error = (name: "to" | "text") => written.error(name) ?? sent.error(name);
  const message = written.message ?? sent.message;
  return (
    <>
      <IntentForm intent="preview">
        <FormLayout>
          {message !== undefined && (
            <Callout tone="danger" live>
              {message}
            </Callout>
          )}
          <Select name="to" label={t("to")} defaultValue={typed("to")} error={error("to")} required>
            {page.audiences.map((one) => (
              <option key={one.value} value={one.value} disabled={one.n === 0}>
                {`${to(one)}: ${t("to.n", { n: one.n })}`}
              </option>
            ))}
          </Select>
          <WrittenArea
            name="text"
            label={t("text")}
            hint={t("text.hint")}
            error={error("text")}
            defaultValue={typed("text")}
            maxLength={messageMax}
            rows={8}
            required
          />
          <FormActions>
            <IntentButton intent="preview" pendingText={t("sending")} variant={preview ? "secondary" : "primary"}>
              {t("preview")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
      {preview && <Previewed preview={preview} formKey={formKey} />}
    </>
  );
}

function Previewed({ preview, formKey }: { preview: Preview; formKey: string }) {
  const t = useT("registration-messages");
  const { to, text, receivers, subject, paragraphs } = preview;
  const about = { to, text, receivers: String(receivers), key: formKey };
  return (
    <Section title={t("preview.title")} lead={t("preview.to", { n: receivers })} id="preview">
      <div role="status">
        <Card>
          <p className="g-muted g-small">{`${t("preview.subject")}: ${subject}`}</p>
          <div className="g-stack mt-3">
            {paragraphs.map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their order
              <p key={index} className="whitespace-pre-line wrap-anywhere">
                {paragraph}
              </p>
            ))}
          </div>
        </Card>
      </div>
      <IntentForm intent="send" about={about}>
        <FormActions>
          <IntentButton intent="send" about={about} pendingText={t("sending")}>
            {t("send", { n: receivers })}
          </IntentButton>
        </FormActions>
      </IntentForm>
      <p className="g-muted g-small">{t("preview.again")}</p>
    </Section>
  );
}
