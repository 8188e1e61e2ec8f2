import { Form, Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { DetailsMenu, MenuGroup } from "#app/ui/details-menu.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { ListedCycle } from "../../queries-list.server.ts";
import { longestReason } from "../../rules/fields.ts";
import { menuOf } from "./moves.ts";

/** "Flytta till …": what dragging does, for keyboard, touch and pages without our script. Two forms that post. */
export function MoveMenu({ cycle, name, onMove }: { cycle: ListedCycle; name: string; onMove: (to: string) => void }) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const { forward, back } = menuOf(cycle.state);
  const page = `/teams/${cycle.team.id}/cycles/${cycle.id}`;
  const fields = (
    <>
      <input type="hidden" name="cycleId" value={cycle.id} />
      <input type="hidden" name="from" value={cycle.state} />
    </>
  );
  return (
    <DetailsMenu label={t("board.move.of", { name })} trigger={<MoveTrigger />}>
      {forward && (
        <Form method="post" preventScrollReset replace onSubmit={() => onMove(forward)}>
          {fields}
          <button type="submit" name="to" value={forward} className="g-menu-item">
            <Icon name="arrow-right" />
            <span className="g-menu-text">{words(`state.${forward}`)}</span>
          </button>
        </Form>
      )}
      {cycle.state === "studied" && <PageLink to={page} text={t("board.move.close")} />}
      {back.length > 0 && (
        <MenuGroup title={t("board.move.back")}>
          <Form
            method="post"
            preventScrollReset
            replace
            className="grid gap-2 p-2"
            onSubmit={(event) => {
              const { submitter } = event.nativeEvent as SubmitEvent;
              if (submitter instanceof HTMLButtonElement) onMove(submitter.value);
            }}
          >
            {fields}
            <TextArea
              name="reason"
              id={`reason-${cycle.id}`}
              label={t("board.reason")}
              rows={2}
              required
              maxLength={longestReason}
            />
            <span className="g-row">
              {back.map((state) => (
                <Button key={state} type="submit" name="to" value={state} small icon="arrow-left">
                  {words(`state.${state}`)}
                </Button>
              ))}
            </span>
          </Form>
        </MenuGroup>
      )}
    </DetailsMenu>
  );
}

function MoveTrigger() {
  const t = useT("cycle-lists");
  return (
    <>
      {t("board.move")}
      <Icon name="chevron-down" />
    </>
  );
}

function PageLink({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className="g-menu-item">
      <Icon name="arrow-right" />
      <span className="g-menu-text">{text}</span>
    </Link>
  );
}
