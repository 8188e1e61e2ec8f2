import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import type { Door } from "../queries/door-page.server.ts";
import { doorSearch } from "../search.ts";
import type { DoorList } from "../types.ts";
import { DoorBody } from "./door-body.tsx";
import { DoorState } from "./door-state.tsx";
import { keepDoor } from "./keep-door.ts";
import { Refused } from "./refused.tsx";
import { useDoor } from "./use-door.ts";

/** The door: how it stands with the network, and the list as soon as there is one. */
export function DoorPage(props: {
  door: Door;
  list: DoorList | null;
  today: string;
  me: string;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { door, list, me, refusal } = props;
  const t = useT("door");
  const { view, device } = useDoor({ place: `${addressOf(door)}/marks`, me, days: door.days, list });
  const { search } = useLocation();
  const [works, setWorks] = useState(false);
  useEffect(() => {
    let left = false;
    void keepDoor(door).then((kept) => !left && setWorks(kept));
    return () => {
      left = true;
    };
  }, [door]);
  // The page may have been kept since yesterday.
  const [today, setToday] = useState(props.today);
  useEffect(() => setToday(dayOf(new Date())), []);
  return (
    <div className="mx-auto grid max-w-[44rem] gap-4 px-4 pt-4 pb-28">
      <PageHeader
        above={
          <a className="g-back" href={addressOf(door).replace(/\/door$/, "")}>
            <Icon name="arrow-left" />
            {t("back")}
          </a>
        }
        title={t("title")}
        lead={[door.title, door.placeName].filter(Boolean).join(" · ")}
      />
      <DoorState view={view} works={works} />
      <Refused view={view} onSeen={device.seen} />
      {view.list ? (
        <DoorBody
          door={door}
          list={view.list}
          waiting={view.waiting}
          today={today}
          asked={doorSearch(search)}
          formKey={props.formKey}
          refusal={refusal}
          device={device}
        />
      ) : (
        <p className="g-muted" role="status">
          {view.looked && view.state !== "online" ? t("loading.text") : t("loading")}
        </p>
      )}
    </div>
  );
}

const addressOf = ({ programmeId, id }: Door) => `/programmes/${programmeId}/gatherings/${id}/door`;
