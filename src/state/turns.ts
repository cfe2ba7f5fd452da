/** Takes the screen; false where something that was asked for later has it already. */
export type Turn = () => boolean;

/**
 * Turns for what the reader asks for: pictures, links and runs are ready in any order, but what was asked for earlier
 * never replaces what was asked for later. Something that fails takes no turn, and changes nothing.
 */
export function createTurns(): () => Turn {
  let asked = 0;
  let shown = 0;
  return () => {
    const mine = ++asked;
    return () => {
      if (mine < shown) return false;
      shown = mine;
      return true;
    };
  };
}
