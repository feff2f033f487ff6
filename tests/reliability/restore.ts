import { measureLarge, sayLarge } from './large.ts'
import { drillUnderLoad, killCommands, sayDrills, sayKills } from './restoring.ts'

const drills = await drillUnderLoad(Number(process.argv[2] ?? 20))
console.log(sayDrills(drills))
const kills = await killCommands(Number(process.argv[3] ?? 20))
console.log(sayKills(kills))
const large = await measureLarge(Number(process.argv[4] ?? 1000))
console.log(sayLarge(large))
const minutes = 15
const isSlow = large.restore.seconds > minutes * 60
if (drills.lost + drills.unsound + (1 - drills.noticed) + kills.spoiled + kills.lost > 0 || isSlow)
  process.exit(1)
