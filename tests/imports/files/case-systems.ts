/** Lists shaped as case systems export them; every person in them is made up. */

/** Like Joy: comma, ISO moments, a name column, status, rows of colleagues. */
export const joyLike = `Client ID,Client Name,Date of Birth,NHS Number,Referral Date,Status,Assigned To,Referral Source,GP Practice,Risk,Reason for Referral
JOY-10012,Avery Example,1950-02-03,943 476 5919,2026-09-14T09:30:00Z,Active,Sam Okafor,GP,,Low,"Lonely since the move,
and waiting"
JOY-10013,Blake Example,1961-07-08,,2026-10-01T14:00:00Z,Active,"Okafor, Sam",Self-referral,,Amber,Housing letter came
JOY-10014,Casey Example,1971-07-08,,2026-08-01T14:00:00Z,Closed,Sam Okafor,Self,,,Done
JOY-10015,Drew Example,1981-07-08,,2026-10-02T14:00:00Z,Active,Ola Nowak,GP,,,Not Sam's
`

/** Like Access Elemental: semicolon, a title above, day first, totals below, blank lines between. */
export const elementalLike = `Social Prescribing Caseload Report;;;;;;
Run on 10/11/2026;;;;;;
;;;;;;
Case ID;Forename;Surname;DOB;Postcode;Referral Received;Social Prescriber;Case Status;Tier
E/00231;Ashley;Sample;01/02/1956;SW1A 1AA;03/04/2026;Sam Okafor;Open;Tier 1
;;;;;;;;
E/00232;Robin;Sample;02/02/1956;SW1A 1AA;23/04/2026;Sam Okafor;Open;Tier 3
E/00233;Kim;Sample;03/02/1956;SW1A 1AA;12/05/26;Sam Okafor;Discharged;Tier 2
Total clients: 3;;;;;;;;
`

/** Like Charitylog: tabs, words for months, durations in words, e-mail of the worker. */
export const charitylogLike = [
  'Contact Date\tTime\tOrg/Person Ref\tName\tWorker\tContact Type\tDuration (mins)\tNotes\tProject',
  '3 Apr 2026\t10:30\tP-12\tSomebody\tsam@example.org\tTelephone Contact\t30 mins\tTalked it over\tLink',
  '23-Apr-2026\t2.15 pm\tP-12\tSomebody\tsam@example.org\tHome Visit\t1 h 15\t\tLink',
  '24/04/2026\t\tPerson 13\tElse\tSam Okafor <sam@example.org>\tEmail\t0:20\t\tLink',
  '24/04/2026\t\tP-99\tElse\tOla Nowak\tEmail\t10\t\tLink',
].join('\n')

/** Like a personnel list: surname first, share of full time, who they answer to. */
export const staffLike = `Employee Name,Job Title,Work Email,FTE,Start Date,Line Manager,Date of Birth,Mobile
"Vale, Robin",Team Lead,robin.vale@example.org,1.0,01/09/2024,,01/01/1980,07700 900123
Jo Hart,Social Prescriber,jo.hart@example.org,0.6,15/01/2025,Robin Vale,02/02/1990,07700 900456
Ash Quill,Link Worker,,0.8,2025-03-03,robin.vale@example.org,03/03/1991,
`
