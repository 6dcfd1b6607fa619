-- How far an errand has come is always shown to whom it concerns.
UPDATE municipality SET settings = settings - 'statusShownToCitizen' WHERE settings ? 'statusShownToCitizen';
