insert into wording (language, name, content) values ('en', 'CONFIRMATION.intro', 'We look forward to seeing you.');
