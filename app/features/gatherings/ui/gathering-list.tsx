import { Link } from "react-router";
import { List, ListItem } from "#app/ui/list.tsx";
import type { GatheringLine } from "../types.ts";
import { GatheringChip } from "./state-chip.tsx";
import { useKindWords, useSeatWords, useWhenWords, useWhereWords } from "./words.ts";

/** Gatherings as a quiet list: what, when, where, for whom, and how many seats are left. `open`: on pages without an account. */
export function GatheringList(props: { label: string; gatherings: readonly GatheringLine[]; open?: boolean }) {
  const { label, gatherings, open = false } = props;
  const kindOf = useKindWords();
  const whenOf = useWhenWords();
  const whereOf = useWhereWords();
  const seatsOf = useSeatWords();
  return (
    <List label={label}>
      {gatherings.map((gathering) => (
        <ListItem
          key={gathering.id}
          title={
            <Link to={open ? `/gatherings/${gathering.id}` : addressOf(gathering)}>
              {gathering.title}
              {kindOf(gathering) !== "" && <span className="font-normal"> · {kindOf(gathering)}</span>}
            </Link>
          }
          detail={whenOf(gathering.days)}
          end={<GatheringChip gathering={gathering} />}
        >
          <p className="text-muted text-sm">
            {[whereOf(gathering), gathering.team ?? gathering.region, seatsOf(gathering)].filter(Boolean).join(" · ")}
          </p>
        </ListItem>
      ))}
    </List>
  );
}

export const addressOf = ({ programmeId, id }: Pick<GatheringLine, "programmeId" | "id">) =>
  `/programmes/${programmeId}/gatherings/${id}`;
