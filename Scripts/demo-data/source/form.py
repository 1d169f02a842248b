"""The sign-ups as the form's own download has them: questions as headings, answers in sentences."""

import csv
from datetime import datetime

LIBRARIES = {
    "public": "Public library", "academic": "Academic library (college, university)",
    "community-college": "Community college library", "school": "School library",
    "special": "Special library: medical, law, corporate", "archives": "Archives",
    "student": "I am a student",
}
ROLES = {"mentor": "a mentor, for one or more newcomers", "mentee": "a mentee"}
CAPACITIES = {"1": "I could mentor one person.", "2": "I could mentor two people.",
              "3": "I could mentor three people."}
PRIOR = {"never": "No, never", "mentor": "Yes, as a mentor", "mentee": "Yes, as a mentee",
         "both": "Yes, as both"}
MEETINGS = {"once": "Once, over coffee", "twice-at-conference": "Twice"}
CONTACTS = {"email": "E-mail", "phone": "Telephone", "video": "Video call",
            "text": "Text message, chat"}
TOPICS = {"Artificial intelligence": "Artificial intelligence, machine learning",
          "Leadership": "Leadership, supervision", "Youth services": "Youth services, teens",
          "Assessment": "Assessment, statistics, surveys"}
SECTIONS = {"psla-academic": "Academic", "psla-public": "Public", "psla-school": "School",
            "psla-new-members": "New Members"}
DAYS = {"2027-10-12": "Tuesday, October 12", "2027-10-13": "Wednesday, October 13",
        "2027-10-14": "Thursday, October 14"}
QUESTIONS = (
    "Timestamp", "Email Address", "First name", "Last name", "I would like to be",
    "The committee may keep my answers until the end of the year", "Which library are you in?",
    "Which library would you like to be in?", "Your area of work",
    "How many years have you worked in libraries?", "How many newcomers could you mentor?",
    "Which topics? (tick all that apply)", "Which topics? (tick all that apply)",
    "Would you mentor a student?", "Sections you are curious about",
    "How would you like to keep in touch?", "How often do you want to meet?",
    "Languages, with commas between", "Have you been in a mentoring program before?",
    "Your days at the conference",
    "Is there somebody you would like to be paired with?\n(Addresses, best first, a line each)",
    "Is there somebody you should not be paired with?", "Your supervisor's address",
    "I have read the agreement", "What do you hope for?", "Anything about you?",
    "What is your gender? (optional)",
)


def write(path, applications, persons):
    """Writes the form's answers, in the order in which they came."""
    names = {person.email: person for person in persons}
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(QUESTIONS)
        for one in applications:
            writer.writerow(_answers(one, names[one["email"]]))


def _answers(one, person):
    def said(key):
        return one.get(key) or ""

    def ticked(key, labels):
        return ", ".join(labels.get(item, item) for item in one.get(key) or ())

    sent = datetime.fromisoformat(one["submitted_at"])
    years = one["years_experience"]
    return (
        f"{sent.month}/{sent.day}/{sent.year} {sent.hour}:{sent:%M:%S}", one["email"],
        person.given_name, person.family_name, ROLES[one["role"]], "I agree",
        LIBRARIES[one["library_type_now"]], LIBRARIES.get(said("library_type_wanted"), ""),
        one["position_area"], "" if years is None else years, CAPACITIES.get(said("capacity"), ""),
        ticked("topics_wanted", TOPICS), ticked("topics_offered", TOPICS),
        {True: "Yes", False: "No", None: ""}[one.get("accepts_students")],
        ticked("divisions_interest", SECTIONS), ticked("contact_mode", CONTACTS),
        MEETINGS[one["meet_frequency"]], ticked("languages", {}), PRIOR[one["prior_mentoring"]],
        ticked("days", DAYS), "\n".join(one.get("wish_partner") or ()),
        "\n".join(one.get("avoid_partner") or ()), said("supervisor_email"), "Yes", one["goals"],
        said("bio"), "",
    )
