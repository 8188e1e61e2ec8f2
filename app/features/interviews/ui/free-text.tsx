import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { RequestLine } from "../queries/export.server.ts";
import { Message } from "./told-forms.tsx";

type Refused = { readonly refusal: RefusedForm | undefined };

/** What somebody has asked for, with what who looks can do about it. */
export function Requests({ requests, at, refusal }: Refused & { requests: readonly RequestLine[]; at: string }) {
  const t = useT("interview-export");
  const locale = useLocale();
  const { message } = useIntent(refusal, { intent: "release" }, "interview-export");
  if (requests.length === 0) return <p className="g-muted">{t("words.none")}</p>;
  return (
    <>
      <Message text={message} />
      <List label={t("words.requests")}>
        {requests.map((request) => (
          <ListItem
            key={request.id}
            title={request.purpose}
            detail={t("words.by", { by: request.by, when: formatMoment(locale, request.askedAt) })}
            end={<Do request={request} at={at} />}
          >
            <div className="g-row mt-1">
              <Chip>{request.occasion === null ? t("answers.all") : t("occasion", { number: request.occasion })}</Chip>
              <Chip tone="accent">
                {t(request.taken ? "words.taken" : request.released ? "words.released" : "words.waits")}
              </Chip>
            </div>
          </ListItem>
        ))}
      </List>
    </>
  );
}

function Do({ request, at }: { request: RequestLine; at: string }) {
  const t = useT("interview-export");
  const about = { requestId: request.id };
  if (request.mayTake)
    return (
      <ButtonLink to={`${at}/words/${request.id}`} icon="download" small reloadDocument>
        {t("words.take")}
        <VisuallyHidden>{t("words.about", request)}</VisuallyHidden>
      </ButtonLink>
    );
  if (request.own || request.released) return null;
  return (
    <IntentForm intent="release" about={about}>
      <IntentButton intent="release" about={about} pendingText={t("sending")} variant="secondary" small>
        {t("words.release")}
        <VisuallyHidden>{t("words.about", request)}</VisuallyHidden>
      </IntentButton>
    </IntentForm>
  );
}

export function AskForWords({
  occasions,
  formKey,
  refusal,
}: Refused & { occasions: readonly number[]; formKey: string }) {
  const t = useT("interview-export");
  const form = useIntent(refusal, { intent: "ask" }, "interview-export");
  const about = { key: formKey };
  return (
    <IntentForm intent="ask" about={about}>
      <FormLayout>
        <Message text={form.message} />
        <WrittenArea
          name="purpose"
          label={t("words.purpose")}
          hint={t("words.purpose.hint")}
          error={form.error("purpose")}
          defaultValue={form.typed("purpose")}
          maxLength={300}
          rows={2}
          required
        />
        <Select
          name="occasion"
          id="occasion-of-words"
          label={t("answers.occasion")}
          error={form.error("occasion")}
          defaultValue={form.typed("occasion", "all")}
        >
          <option value="all">{t("answers.all")}</option>
          {occasions.map((number) => (
            <option key={number} value={number}>
              {t("occasion", { number })}
            </option>
          ))}
        </Select>
        <FormActions>
          <IntentButton intent="ask" about={about} pendingText={t("sending")} variant="secondary">
            {t("words.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
