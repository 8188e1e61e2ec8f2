/** A team's group interview. */
export type InterviewPlace = { readonly programmeId: string; readonly gatheringId: string };

/** Where people talk: in a session of supervision, or at a team's group interview. Ids from an address, so anything may stand in them. */
export type TalkPlace = { readonly sessionId: string } | InterviewPlace;

/** The page on which it is talked in; what belongs to it (a memo, factors) has its address beneath. */
export function pageOfTalk(place: TalkPlace): string {
  return "sessionId" in place
    ? `/supervision/${place.sessionId}`
    : `/programmes/${place.programmeId}/gatherings/${place.gatheringId}/interview`;
}
