import { Form, useActionData } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { ViewedCycle } from "./cycle-view.tsx";
import type { Refused } from "./use-sheet.tsx";

/** Who can see the test, and the switch for it. */
export function ShareAside({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  const { cycle, rights } = page;
  const shared = cycle.sharedAt !== null;
  const invited = cycle.partnersInvitedAt !== null;
  return (
    <Card title={t("share.title")} level={2}>
      <p className="g-row">
        <Icon name={shared ? "eye" : "lock"} />
        <span>{shared ? t("share.on") : t("share.off")}</span>
      </p>
      {invited && <p className="mt-2">{t("share.partners")}</p>}
      {rights.share && (
        <Form method="post" className="mt-4 grid justify-items-start gap-2" preventScrollReset>
          <Button type="submit" name="intent" value={shared ? "share:off" : "share:on"} small>
            {shared ? t("share.unshare") : t("share.share")}
          </Button>
          {shared && (
            <Button type="submit" name="intent" value={invited ? "invite:off" : "invite:on"} variant="quiet" small>
              {invited ? t("share.uninvite") : t("share.invite")}
            </Button>
          )}
        </Form>
      )}
    </Card>
  );
}

/** A closed test opened again: the coordinator's, with a reason that stays. */
export function ReopenAside({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  const refusal = (useActionData() as { refusal?: Refused } | undefined)?.refusal;
  const { fields } = useFormErrors(refusal, "cycles");
  if (!page.rights.reopen) return null;
  return (
    <Disclosure summary={t("reopen.title")} plain open={refusal !== undefined}>
      <p>{t("reopen.text")}</p>
      <Form method="post" className="mt-3 grid justify-items-start gap-3">
        <TextArea name="reason" label={t("back.reason")} rows={2} error={fields.reason} required />
        <Button type="submit" name="intent" value="reopen">
          {t("reopen.action")}
        </Button>
      </Form>
    </Disclosure>
  );
}
