import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IconButton } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import { List, ListItem } from "#app/ui/list.tsx";
import type { FactorsPage } from "../queries/list.server.ts";
import { factorNameMax } from "../rules.ts";

type Refused = { refusal: RefusedForm | undefined };
type Listed = FactorsPage["factors"][number];

/** The factors in use, in their order, each to be renamed, moved and taken out of use. */
export function FactorList({ factors, refusal }: Pick<FactorsPage, "factors"> & Refused) {
  const t = useT("factors");
  return (
    <List label={t("list.title")}>
      {factors.map((factor, at) => (
        <ListItem
          key={factor.ref}
          title={factor.name}
          detail={<Rename factor={factor} refusal={refusal} />}
          end={
            <div className="flex flex-wrap items-center gap-1">
              <Move factor={factor} way="up" past={factors[at - 1]} />
              <Move factor={factor} way="down" past={factors[at + 1]} />
              <OneButton factor={factor} intent="retire" />
            </div>
          }
        />
      ))}
    </List>
  );
}

/** Those that are used no longer. */
export function RetiredFactors({ retired }: Pick<FactorsPage, "retired">) {
  const t = useT("factors");
  return (
    <List label={t("list.retired")}>
      {retired.map((factor) => (
        <ListItem key={factor.ref} title={factor.name} end={<OneButton factor={factor} intent="restore" />} />
      ))}
    </List>
  );
}

function Rename({ factor, refusal }: { factor: Listed } & Refused) {
  const t = useT("factors");
  const about = { factor: factor.ref };
  const form = useIntent(refusal, { intent: "rename", about }, "factors");
  const { began, seen, key, heard } = useBegan(form, { name: factor.name }, { "base.name": factor.name });
  return (
    <Disclosure plain summary={t("rename.open", factor)} open={form.refused}>
      <IntentForm key={key} intent="rename" about={{ ...about, ...seen }} className="grid gap-2" {...heard}>
        <TextInput
          name="name"
          id={`name-${factor.ref}`}
          label={t("label.name")}
          error={form.error("name") ?? form.message}
          defaultValue={form.typed("name", began.name)}
          maxLength={factorNameMax}
          required
        />
        <IntentButton intent="rename" about={about} pendingText={t("sending")} variant="secondary" small>
          {t("rename.do")}
        </IntentButton>
      </IntentForm>
    </Disclosure>
  );
}

/** At an end the button stays and does nothing: taking it away would take the focus with it. */
function Move({ factor, way, past }: { factor: Listed; way: "up" | "down"; past: Listed | undefined }) {
  const t = useT("factors");
  return (
    <IntentForm intent="move" about={{ factor: factor.ref, way, past: past?.ref ?? "" }}>
      <IconButton
        type={past ? "submit" : "button"}
        aria-disabled={past ? undefined : true}
        label={t(way, factor)}
        icon={way === "up" ? "arrow-up" : "arrow-down"}
      />
    </IntentForm>
  );
}

function OneButton({ factor, intent }: { factor: Listed; intent: "retire" | "restore" }) {
  const t = useT("factors");
  const about = { factor: factor.ref };
  return (
    <IntentForm intent={intent} about={about}>
      <IntentButton intent={intent} about={about} pendingText={t("sending")} variant="quiet" small>
        {t(`${intent}.do`)}
        <span className="g-hidden"> {factor.name}</span>
      </IntentButton>
    </IntentForm>
  );
}

/** `added`: the factor that she added last, after which the form is empty again; "" for none. */
export function AddFactor({ added, formKey, refusal }: { added: string; formKey: string } & Refused) {
  const last = useEmptied(added);
  const t = useT("factors");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "add" }, "factors");
  return (
    <IntentForm key={last} intent="add" about={about} className="grid max-w-prose gap-3">
      <TextInput
        name="name"
        label={t("label.name")}
        error={form.error("name") ?? form.message}
        defaultValue={form.typed("name")}
        maxLength={factorNameMax}
        required
      />
      <div>
        <IntentButton intent="add" about={about} pendingText={t("sending")}>
          {t("add.do")}
        </IntentButton>
      </div>
    </IntentForm>
  );
}
